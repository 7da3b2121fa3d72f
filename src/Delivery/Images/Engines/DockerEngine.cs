using System.Net;
using Docker.DotNet;
using Docker.DotNet.Models;
using Version = System.Version;

namespace Levain.Delivery.Images.Engines;

/// <summary>Docker, or what speaks its interface.</summary>
/// <param name="address">Where it listens.</param>
public sealed class DockerEngine(Uri address) : IContainerEngine, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(50);
    private readonly DockerClient docker = new DockerClientConfiguration(address, defaultTimeout: TimeSpan.FromMinutes(10)).CreateClient();
    private readonly EngineFault fault = new(address);

    public async Task<EngineFacts> AskAsync(CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            var said = await docker.System.GetVersionAsync(limit.Token);
            var engine = new EngineFacts(said.Version ?? "unknown", Version.TryParse(said.APIVersion, out var api) ? api : new Version(0, 0));
            return engine.Api >= EngineFault.OldestApi ? engine : throw fault.Old(engine);
        }
        catch (Exception failure) when (EngineFault.Explains(failure) || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw fault.Absent(failure);
        }
    }

    public Task<EngineImage?> FindImageAsync(string reference, CancellationToken cancellation) => GuardAsync("look for an image", async () =>
    {
        try
        {
            var found = await docker.Images.InspectImageAsync(reference, cancellation);
            return new EngineImage(found.ID, found.Size);
        }
        catch (DockerImageNotFoundException)
        {
            return null;
        }
    });

    public async Task<EngineImage> LoadImageAsync(string archive, IReadOnlyList<string> ids, string tag, CancellationToken cancellation)
    {
        if (!File.Exists(archive)) throw new LevainException($"The image's archive {archive} is not there. Run --target=Package first.");
        var messages = new LoadMessages();
        await GuardAsync("load the image", async () =>
        {
            await using var file = File.OpenRead(archive);
            await docker.Images.LoadImageAsync(new ImageLoadParameters { Quiet = true }, file, messages, cancellation);
            return true;
        });
        if (messages.Error is { } error)
            throw new LevainException($"The container engine refuses the image in {archive}: {error.TrimEnd('.')}. Run --target=Package --force to write it anew.");
        foreach (var id in ids)
        {
            if (await FindImageAsync(id, cancellation) is not { } loaded) continue;
            await NameImageAsync(loaded, tag, cancellation);
            return loaded;
        }

        throw new LevainException(
            $"{archive} holds another image than its record says: the engine has none of {string.Join(" and ", ids)} after loading it. Run --target=Package --force to write it anew.");
    }

    public Task NameImageAsync(EngineImage image, string tag, CancellationToken cancellation) => GuardAsync("name the image", async () =>
    {
        var colon = tag.LastIndexOf(':');
        await docker.Images.TagImageAsync(
            image.Id, new ImageTagParameters { RepositoryName = tag[..colon], Tag = tag[(colon + 1)..], Force = true }, cancellation);
        return true;
    });

    public Task RemoveImageAsync(string reference, CancellationToken cancellation) => GuardAsync("remove an image", async () =>
    {
        try
        {
            await docker.Images.DeleteImageAsync(reference, new ImageDeleteParameters(), cancellation);
        }
        catch (DockerImageNotFoundException)
        {
            // Somebody was faster.
        }

        return true;
    });

    public async Task<StartedContainer> StartAsync(ContainerOrder order, CancellationToken cancellation)
    {
        // An engine that is no longer listened to may have made it all the same: who stops waits for its id, and takes it away.
        var made = await GuardAsync("make a container", () => docker.Containers.CreateContainerAsync(HardenedContainer.Of(order), CancellationToken.None));
        try
        {
            cancellation.ThrowIfCancellationRequested();
            await GuardAsync("start the container", () => docker.Containers.StartContainerAsync(made.ID, new ContainerStartParameters(), cancellation));
            return new StartedContainer(made.ID, await AddressOfAsync(made.ID, order, cancellation));
        }
        catch
        {
            await RemoveAsync(made.ID, CancellationToken.None);
            throw;
        }
    }

    public Task<ContainerState> LookAsync(string id, CancellationToken cancellation) => GuardAsync("look at the container", async () =>
    {
        var state = (await docker.Containers.InspectContainerAsync(id, cancellation)).State;
        return new ContainerState
        {
            IsRunning = state.Running,
            ExitCode = state.ExitCode,
            IsOutOfMemory = state.OOMKilled,
            Health = state.Health?.Status,
            MemoryBytes = state.Running ? await MemoryUse.OfAsync(docker, id, cancellation) : null,
            LastLines = await LastLines.ReadAsync(docker, id, cancellation),
        };
    });

    public Task StopAsync(string id, TimeSpan patience, CancellationToken cancellation) => GuardAsync("stop the container", () =>
        docker.Containers.StopContainerAsync(id, new ContainerStopParameters { WaitBeforeKillSeconds = (uint)patience.TotalSeconds }, cancellation));

    public async Task RemoveAsync(string id, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        // One whose removal is under way is gone a moment later; where that removal fails, the next try is the removal.
        while (!await GuardAsync("remove the container", () => IsRemovedAsync(id, cancellation)))
        {
            if (limit.IsCancellationRequested && !cancellation.IsCancellationRequested)
                throw new LevainException($"The container {id[..12]} is still being removed after {Patience.TotalSeconds} seconds. See docker ps -a, then run the same command again.");
            await Task.Delay(Moment, cancellation);
        }
    }

    public Task<IReadOnlyList<FoundContainer>> FindAsync(IReadOnlyDictionary<string, string> labels, CancellationToken cancellation) =>
        GuardAsync<IReadOnlyList<FoundContainer>>("list containers", async () =>
        {
            var wanted = labels.ToDictionary(l => $"{l.Key}={l.Value}", _ => true);
            var found = await docker.Containers.ListContainersAsync(
                new ContainersListParameters { All = true, Filters = new Dictionary<string, IDictionary<string, bool>> { ["label"] = wanted } }, cancellation);
            return [.. found.Select(c => new FoundContainer(c.ID, c.Labels.ToDictionary()))];
        });

    public void Dispose() => docker.Dispose();

    private async Task<bool> IsRemovedAsync(string id, CancellationToken cancellation)
    {
        try
        {
            await docker.Containers.RemoveContainerAsync(id, new ContainerRemoveParameters { Force = true, RemoveVolumes = true }, cancellation);
            return true;
        }
        catch (DockerContainerNotFoundException)
        {
            return true;
        }
        catch (DockerApiException said) when (IsUnderWay(said))
        {
            return false;
        }
    }

    private static bool IsUnderWay(DockerApiException said) =>
        said.StatusCode == HttpStatusCode.Conflict && EngineFault.Plain(said).Contains("already in progress", StringComparison.Ordinal);

    private Task<Uri> AddressOfAsync(string id, ContainerOrder order, CancellationToken cancellation) => GuardAsync("look at the container", async () =>
    {
        var made = await docker.Containers.InspectContainerAsync(id, cancellation);
        if (made.NetworkSettings.Ports.TryGetValue(HardenedContainer.PortOf(order), out var bound) && bound is [var first, ..])
            return new Uri($"http://127.0.0.1:{first.HostPort}");
        // One that ended at once has no port any more; who asks it learns how it ended.
        return new Uri("http://127.0.0.1:1");
    });

    private async Task<T> GuardAsync<T>(string doing, Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (DockerApiException said) when (TakenPort.Of(said) is { } taken)
        {
            throw taken;
        }
        catch (Exception failure) when (EngineFault.Explains(failure))
        {
            throw fault.Broken(doing, failure);
        }
    }
}
