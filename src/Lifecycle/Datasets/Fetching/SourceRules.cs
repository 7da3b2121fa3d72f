namespace Levain.Datasets.Fetching;

/// <summary>What a manifest may say of where its files come from.</summary>
internal static class SourceRules
{
    /// <summary>Checks all files, then fails once with all that is wrong.</summary>
    /// <exception cref="LevainException">A name or a source cannot be worked with.</exception>
    public static void Demand(DatasetManifest manifest, string place)
    {
        if (!manifest.Files.Any(f => f.From is not null)) return;
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var wrong = manifest.Files.Select(f => Name(f.Name, names) ?? Source(f)).Prepend(Folder(manifest)).OfType<string>();
        if (Complaints.Brief(wrong) is { } told)
            throw new LevainException($"{place} names sources that cannot be used:\n  {told}\nMend it, then run the same command again.");
    }

    private static string? Folder(DatasetManifest manifest)
    {
        if (manifest.Generator is not null)
            return "it has a generator, and files with \"from\": a snapshot has one folder, so keep one of the two.";
        return manifest.Files.FirstOrDefault(f => f.From is null) is { } local
            ? $"{local.Name} has no \"from\", and other files have one: a snapshot has one folder, so give every file its \"from\", or none."
            : null;
    }

    // A name becomes a file's under artifacts/, beside its own part.
    private static string? Name(string name, HashSet<string> names)
    {
        if (name.Length == 0 || name[0] == '.' || name.AsSpan().IndexOfAny('/', '\\', ':') >= 0 || name.Any(char.IsControl)
            || name.Contains(PartFile.Suffix, StringComparison.OrdinalIgnoreCase))
            return $"'{name}' is not a plain file name: no folder, no dot in front, no '{PartFile.Suffix}' in it.";
        return names.Add(name) ? null : $"{name} is named twice; some systems make no difference between capital and small letters.";
    }

    private static string? Source(DatasetFile file)
    {
        if (file.From is null) return null;
        if (string.IsNullOrWhiteSpace(file.From)) return $"\"from\" of {file.Name} is empty.";
        var complaint = WebAddress.IsMeant(file.From) ? WebAddress.Complaint(file.From) : null;
        return complaint is null ? null : $"\"from\" of {file.Name} {complaint}.";
    }
}
