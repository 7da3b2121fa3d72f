using System.Text.RegularExpressions;
using Levain.Stages;

namespace Levain.Registering;

/// <summary>Keeps card and pictures beside a champion, complete or visibly not.</summary>
internal sealed partial class ChampionCard(Workspace workspace)
{
    /// <summary>Whether the card is there with every picture that it shows.</summary>
    public bool IsThere(string model)
    {
        var card = workspace.Card(model);
        return File.Exists(card)
            && Shown().Matches(File.ReadAllText(card)).All(m => File.Exists(Path.Combine(workspace.CardPictures(model), m.Groups[1].Value)));
    }

    /// <summary>Writes pictures and card, and takes away pictures that the card does not have.</summary>
    public void Write(string model, CardFiles files)
    {
        var folder = workspace.CardPictures(model);
        foreach (var (name, svg) in files.Pictures) AtomicFile.Write(Path.Combine(folder, name), svg);
        AtomicFile.Write(workspace.Card(model), files.Text);
        Disk.Guard(folder, () =>
        {
            if (!Directory.Exists(folder)) return;
            foreach (var old in Directory.GetFiles(folder, "*.svg").Where(f => !files.Pictures.ContainsKey(Path.GetFileName(f)))) File.Delete(old);
            if (!Directory.EnumerateFileSystemEntries(folder).Any()) Directory.Delete(folder);
        });
    }

    [GeneratedRegex(@"\]\(card/([^)/]+\.svg)\)")]
    private static partial Regex Shown();
}
