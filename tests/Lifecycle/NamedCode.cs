using Levain.Stages;

namespace Levain;

/// <summary>Code whose name a test chooses.</summary>
internal sealed class NamedCode : ICodeIdentity
{
    public string Name { get; set; } = "sha256:" + new string('c', 64);

    public string Of(params Type[] roots) => Name;

    public string Of(Type definition, Type stage, IReadOnlyList<string> unread) => Name;
}
