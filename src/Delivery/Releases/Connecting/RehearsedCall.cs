namespace Levain.Delivery.Releases.Connecting;

/// <summary>A call that a run with <c>--push</c> would make.</summary>
/// <param name="Method">The verb.</param>
/// <param name="Address">The path, or the whole address where it is another host's.</param>
/// <param name="Body">The body as it would be sent, or what bytes it would be in words; empty where there is none.</param>
public sealed record RehearsedCall(string Method, string Address, string Body);
