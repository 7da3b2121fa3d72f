# Compiles the build program when one of its inputs is new, then runs it with the arguments given.
# The same as build.sh, for PowerShell 5.1 and later.
$ErrorActionPreference = 'Stop'
$store = Join-Path $PSScriptRoot 'artifacts/.build'
$given = @($args | ForEach-Object { if ($_ -is [array]) { $_ -join ',' } else { "$_" } }) # a,b arrives as a list

function Stop-Build([string[]] $lines) {
    $lines | ForEach-Object { [Console]::Error.WriteLine($_) }
    exit 1
}

# One name for the contents of everything that the build program is made from.
function Get-InputHash {
    $modelInputs = '\.(cs|csproj|props|targets)$|\.lock\.json$'
    $files = @(Get-ChildItem build, src, models -Recurse -File -Force | Where-Object {
            $name = $_.FullName.Substring($PSScriptRoot.Length)
            $name -notmatch '[\\/](bin|obj)[\\/]' -and ($name -notmatch '^[\\/]models[\\/]' -or $name -match $modelInputs)
        }) + @(Get-ChildItem -File -Force | Where-Object {
            $_.Name -match '^(.*\.props|global\.json|\.editorconfig|BannedSymbols.*|nuget\.config|build\.ps1)$'
        })
    if ($env:APPDATA) {
        $files += @(Get-ChildItem (Join-Path $env:APPDATA 'NuGet') -Recurse -File -ErrorAction SilentlyContinue |
                Where-Object { $_.Extension -eq '.config' })
    }
    $sha = [Security.Cryptography.SHA256]::Create()
    $lines = $files | Sort-Object FullName | ForEach-Object {
        $_.FullName + ' ' + [BitConverter]::ToString($sha.ComputeHash([IO.File]::ReadAllBytes($_.FullName)))
    }
    $text = ($lines -join "`n") + "`nCakeHost=" + $env:CakeHost
    $hash = [BitConverter]::ToString($sha.ComputeHash([Text.Encoding]::UTF8.GetBytes($text)))
    return $hash.Replace('-', '').Substring(0, 20).ToLowerInvariant()
}

function Test-Sdk([string] $path) {
    $ErrorActionPreference = 'Continue'
    if (-not (Get-Command $path -ErrorAction SilentlyContinue)) { return $false }
    & $path --version 2>&1 | Out-Null
    return $LASTEXITCODE -eq 0
}

# The SDK of global.json: the machine's, one installed here before, or one installed here now.
function Find-Sdk {
    $local = Join-Path $PSScriptRoot 'artifacts/dotnet/dotnet.exe'
    foreach ($path in 'dotnet', $local) { if (Test-Sdk $path) { return $path } }
    $version = (Get-Content global.json -Raw | ConvertFrom-Json).sdk.version
    $url = 'https://dot.net/v1/dotnet-install.ps1'
    [Console]::Error.WriteLine("Installing the .NET SDK $version into artifacts/dotnet ...")
    try {
        [Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -bor 3072 # TLS 1.2
        Invoke-WebRequest $url -UseBasicParsing -OutFile "$store/dotnet-install.ps1"
        & "$store/dotnet-install.ps1" -Version $version -InstallDir 'artifacts/dotnet' -NoPath | Out-Host
    } catch { [Console]::Error.WriteLine($_.Exception.Message) }
    if (Test-Sdk $local) { return $local }
    Stop-Build "The .NET SDK $version, which global.json asks for, is not on this machine and could not be installed from $url.",
    'Connect to the network and run ./build.ps1 again, or install it from https://dotnet.microsoft.com/download.'
}

function Get-Errors($log) { return @($log | Where-Object { $_ -match '(: | )error ' }) }

function Show-Errors([string] $done, $log) {
    $lines = Get-Errors $log | ForEach-Object { ($_.Trim() -replace ' \[[^\]]*\]$', '').Replace("$PSScriptRoot\", '') } | Select-Object -Unique
    if (-not $lines) { $lines = $log | Select-Object -Last 20 }
    [Console]::Error.WriteLine()
    Stop-Build (@("The build program could not be $done. Correct this and run ./build.ps1 again:") + @($lines))
}

# Cake.Frosting where the package sources have it; the files in build/Hosting only where they answer that they do not.
function Select-CakeHost([string] $dotnet, [string] $work) {
    $choice = if ($env:CakeHost) { $env:CakeHost } else { 'official' }
    $log = & $dotnet restore build/Build.csproj "-p:CakeHost=$choice" --artifacts-path $work
    if ($LASTEXITCODE -eq 0) { return $choice }
    $errors = Get-Errors $log
    if ($env:CakeHost -or -not $errors -or ($errors -notmatch ' error NU110[12]: ')) { Show-Errors 'restored' $log }
    $log = & $dotnet restore build/Build.csproj -p:CakeHost=bundled --artifacts-path $work
    if ($LASTEXITCODE -ne 0) { Show-Errors 'restored' $log }
    return 'bundled'
}

function Invoke-Compiler([string] $hash) {
    $dotnet = Find-Sdk
    [Console]::Error.Write('Compiling the build program ... ')
    $watch = [Diagnostics.Stopwatch]::StartNew()
    $before = ''
    for ($try = 1; $before -ne $hash; $try++) { # again, where an input changed meanwhile
        if ($try -ge 10) { Stop-Build '', 'The sources keep changing while they are compiled. Run ./build.ps1 again when they are at rest.' }
        $before = $hash
        $work = Join-Path $store ('new.' + [IO.Path]::GetRandomFileName())
        $choice = Select-CakeHost $dotnet $work
        $hash = Get-InputHash # restoring may write lock files and the user's configuration
        if ($before -ne $hash) { continue }
        $log = & $dotnet build build/Build.csproj -c Release --no-restore -nodeReuse:false "-p:CakeHost=$choice" `
            -p:UseAppHost=false -p:RunAnalyzers=false --artifacts-path $work
        if ($LASTEXITCODE -ne 0) { Show-Errors 'compiled' $log }
        $hash = Get-InputHash
    }
    Set-Content "$work/bin/Build/release/.host" $choice
    Set-Content "$work/bin/Build/release/.used" ''
    Set-Content "$work/bin/Build/release/.dotnet" $dotnet
    try { [IO.Directory]::Move("$work/bin/Build/release", "$store/$hash") }
    catch { if (-not (Test-Path "$store/$hash")) { throw } } # another build.ps1 was first
    [Console]::Error.WriteLine('{0:0} s' -f $watch.Elapsed.TotalSeconds)
    if ($choice -eq 'bundled' -and -not $env:CakeHost) {
        [Console]::Error.WriteLine('Cake.Frosting is not in the package sources: the host in build/Hosting takes its place.')
    }
    return $hash
}

# Keeps the five used last. One that still runs cannot be renamed, and stays.
function Remove-OldPrograms {
    $old = Get-ChildItem $store -Directory | Where-Object { Test-Path "$($_.FullName)/.used" } |
        Sort-Object { (Get-Item "$($_.FullName)/.used" -Force).LastWriteTimeUtc } -Descending | Select-Object -Skip 5
    foreach ($folder in $old) {
        try { Rename-Item $folder.FullName "new.$($folder.Name)" } catch { continue }
    }
    Get-ChildItem $store -Directory -Filter 'new.*' | Where-Object { $_.LastWriteTimeUtc -lt [DateTime]::UtcNow.AddHours(-2) } |
        Remove-Item -Recurse -Force -ErrorAction SilentlyContinue
}

# Quotes as the C runtime reads it back: 5.1 itself loses empty arguments and inner quotes.
function Get-Quoted([string] $text) {
    return '"' + (($text -replace '(\\*)"', '$1$1\"') -replace '(\\+)$', '$1$1') + '"'
}

Push-Location $PSScriptRoot
try {
    try { New-Item $store -ItemType Directory -Force | Out-Null; Set-Content "$store/writable" '' }
    catch {
        Stop-Build "Nothing can be written to $PSScriptRoot\artifacts, where the build program and all results go.",
        'Make it writable, or copy the checkout to a folder that is, and run ./build.ps1 again.'
    }
    $hash = Get-InputHash
    if (-not (Test-Path "$store/$hash/.dotnet")) {
        $hash = Invoke-Compiler $hash
        Remove-OldPrograms
    }
    Set-Content "$store/$hash/.used" ''
    $start = New-Object Diagnostics.ProcessStartInfo (Get-Content "$store/$hash/.dotnet" -TotalCount 1)
    $start.Arguments = (@('exec', "$store/$hash/Levain.Build.dll") + $given | ForEach-Object { Get-Quoted $_ }) -join ' '
    $start.UseShellExecute = $false
    $start.WorkingDirectory = $PSScriptRoot
    $variables = @{
        LEVAIN_ROOT = $PSScriptRoot; DOTNET_CLI_TELEMETRY_OPTOUT = '1'; DOTNET_NOLOGO = '1'
        OMP_WAIT_POLICY = 'PASSIVE'; DOTNET_TieredPGO = '0'
        LEVAIN_CAKE_HOST = (Get-Content "$store/$hash/.host" -TotalCount 1) # for what the program compiles in turn
    }
    if ([Console]::IsOutputRedirected) { $variables.NO_COLOR = '1' }
    foreach ($name in $variables.Keys) { $start.EnvironmentVariables[$name] = $variables[$name] }
    $process = [Diagnostics.Process]::Start($start)
    $process.WaitForExit()
    $code = $process.ExitCode
} finally { Pop-Location }
exit $code
