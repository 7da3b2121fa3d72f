#!/usr/bin/env bash
# Compiles the build program when one of its inputs is new, then runs it with the arguments given.
set -euo pipefail
unset CDPATH
case $0 in */*) cd -P "${0%/*}" ;; esac
export LEVAIN_ROOT=$PWD DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 OMP_WAIT_POLICY=PASSIVE DOTNET_TieredPGO=0
[ -t 1 ] || export NO_COLOR=1
store=artifacts/.build
sha=(sha256sum)
command -v sha256sum >/dev/null || sha=(shasum -a 256)

fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

# One name for the contents of everything that the build program is made from.
hash_inputs() {
  local wide=() name
  for name in *.props global.json .editorconfig BannedSymbols* [Nn]u[Gg]et.[Cc]onfig build.sh \
    ~/.nuget/NuGet/NuGet.Config ~/.nuget/config/*.config ~/.config/NuGet/NuGet.Config ~/.config/NuGet/config/*.config; do
    [ ! -f "$name" ] || wide+=("$name")
  done
  {
    find build src models "${wide[@]}" -type d \( -name bin -o -name obj \) -prune -o -type f \
      ! \( -path 'models/*' ! -name '*.cs' ! -name '*.csproj' ! -name '*.props' ! -name '*.targets' ! -name '*.lock.json' \) \
      -print0 | LC_ALL=C sort -z | xargs -0 "${sha[@]}"
    echo "CakeHost=${CakeHost:-}"
  } | "${sha[@]}" | { read -r name _ && echo "${name:0:20}"; }
}

# The SDK of global.json: the machine's, one installed here before, or one installed here now.
find_sdk() {
  for dotnet in dotnet "$PWD/artifacts/dotnet/dotnet"; do
    ! "$dotnet" --version >/dev/null 2>&1 || return 0
  done
  local version script=$store/dotnet-install.sh url=https://dot.net/v1/dotnet-install.sh
  version=$(sed -n 's/.*"version": *"\([^"]*\)".*/\1/p' global.json)
  echo "Installing the .NET SDK $version into artifacts/dotnet ..." >&2
  if ! { curl -fsSL --retry 3 -o "$script" "$url" || wget -qO "$script" "$url"; } >/dev/null 2>&1 ||
    ! bash "$script" --version "$version" --install-dir artifacts/dotnet --no-path >&2; then
    fail "The .NET SDK $version, which global.json asks for, is not on this machine and could not be installed from $url." \
      "Connect to the network and run ./build.sh again, or install it from https://dotnet.microsoft.com/download."
  fi
}

# Cake.Frosting where the package sources have it; the files in build/Hosting only where they answer that they do not.
choose_host() {
  host=${CakeHost:-official}
  restore "$host" && return
  local errors missing=' error NU110[12]: '
  errors=$(grep -E '(: | )error ' "$work/log" || true)
  if [ -n "${CakeHost:-}" ] || [ -z "$errors" ] || echo "$errors" | grep -qvE "$missing"; then show_errors "restored"; fi
  host=bundled
  restore "$host" || show_errors "restored"
  note="Cake.Frosting is not in the package sources: the host in build/Hosting takes its place."
}

restore() {
  "$dotnet" restore build/Build.csproj "-p:CakeHost=$1" --artifacts-path "$work" >"$work/log" 2>&1 </dev/null
}

show_errors() {
  echo >&2
  local errors
  errors=$(grep -E '(: | )error ' "$work/log" | sed -e 's|^ *||' -e 's| \[[^]]*\]$||' | awk '!seen[$0]++' || true)
  errors=${errors//"$PWD/"/}
  fail "The build program could not be $1. Correct this and run ./build.sh again:" "${errors:-$(tail -n 20 "$work/log")}"
}

compile() {
  find_sdk
  printf 'Compiling the build program ... ' >&2
  local before='' note='' host tries=0
  while [ "$before" != "$hash" ]; do # again, where an input changed meanwhile
    [ $((tries += 1)) -lt 10 ] || fail "" "The sources keep changing while they are compiled. Run ./build.sh again when they are at rest."
    [ -z "${work:-}" ] || rm -rf "$work"
    before=$hash work=$(mktemp -d "$PWD/$store/new.XXXXXX")
    trap 'rm -rf "$work"' EXIT
    choose_host
    hash=$(hash_inputs) # restoring may write lock files and the user's configuration
    [ "$before" = "$hash" ] || continue
    "$dotnet" build build/Build.csproj -c Release --no-restore "-p:CakeHost=$host" -p:UseAppHost=false -p:RunAnalyzers=false \
      --artifacts-path "$work" >"$work/log" 2>&1 </dev/null || show_errors "compiled"
    hash=$(hash_inputs)
  done
  mv "$work/bin/Build/release" "$work/$hash"
  echo "$host" | tee "$work/$hash/.host" >"$work/$hash/.used"
  echo "$dotnet" >"$work/$hash/.dotnet"
  mv "$work/$hash" "$store/" 2>/dev/null || [ -d "$store/$hash" ] # another build.sh may have been first
  rm -rf "$work"
  printf '%s s\n' "$SECONDS" >&2
  [ -z "$note" ] || echo "$note" >&2
  remove_old
}

# Keeps the five used last, and every one that a process still runs from.
remove_old() {
  local running='' file old
  for file in "$store"/running/*; do
    if kill -0 "${file##*/}" 2>/dev/null || ps -p "${file##*/}" >/dev/null 2>&1; then running="$running $(cat "$file")"; else rm -f "$file"; fi
  done
  find "$store" -maxdepth 1 -name 'new.*' -mmin +120 -exec rm -rf {} +
  # shellcheck disable=SC2012 # the names are hashes
  ls -td "$store"/*/.used | tail -n +6 | while read -r old; do
    old=${old%/.used}
    case $running in *"${old##*/}"*) ;; *) rm -rf "$old" ;; esac
  done
}

hash=$(hash_inputs)
if ! { mkdir -p $store/running && echo "$hash" >"$store/running/$$"; } 2>/dev/null; then
  fail "Nothing can be written to $PWD/artifacts, where the build program and all results go." \
    "Make it writable, or copy the checkout to a folder that is, and run ./build.sh again."
fi
if ! { read -r dotnet <"$store/$hash/.dotnet"; } 2>/dev/null || ! command -v "$dotnet" >/dev/null; then compile; fi
echo "$hash" >"$store/running/$$"
: >"$store/$hash/.used"
read -r LEVAIN_CAKE_HOST <"$store/$hash/.host"
export LEVAIN_CAKE_HOST # for what the program compiles in turn
case $dotnet in /*) export DOTNET_ROOT=${dotnet%/*} PATH=${dotnet%/*}:$PATH ;; esac
exec "$dotnet" exec "$store/$hash/Levain.Build.dll" "$@"
