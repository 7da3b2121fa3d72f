using System.Net;
using System.Text;

namespace Levain.Delivery.Images.Smoking;

/// <summary>A body whose second half is kept back: its request stays under way for as long as one likes.</summary>
/// <remarks>It is sent with <c>Expect: 100-continue</c>, so that nothing of it goes out before the service reads it.</remarks>
internal sealed class HeldBody(string text) : HttpContent
{
    private readonly byte[] bytes = Encoding.UTF8.GetBytes(text);
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the service has begun to read.</summary>
    public Task Begun => begun.Task;

    /// <summary>Lets the rest go.</summary>
    public void Release() => released.TrySetResult();

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
        await stream.FlushAsync();
        begun.TrySetResult();
        await released.Task;
        await stream.WriteAsync(bytes.AsMemory(bytes.Length / 2));
    }

    protected override bool TryComputeLength(out long length)
    {
        length = bytes.Length;
        return true;
    }
}
