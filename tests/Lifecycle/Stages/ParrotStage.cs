using Levain.Definitions;
using Xunit;

namespace Levain.Stages;

/// <summary>A stage that writes down a word and finds it.</summary>
internal sealed class ParrotStage(StageServices services) : Stage<ParrotFacts>(services)
{
    public override string Name => "Parrot";

    public string Word { get; set; } = "one";

    public Func<string, Exception?> Fault { get; set; } = _ => null;

    public bool Whole { get; set; } = true;

    public bool Refuses { get; set; }

    public int Runs { get; private set; }

    protected override IReadOnlyList<string> Packages => ["Microsoft.ML"];

    protected override void Describe(ModelDefinition definition, RunOptions options, StageKey key) => key.With("word", Word);

    protected override async Task<ParrotFacts> WorkAsync(StageWork work)
    {
        Runs++;
        Assert.Empty(Directory.GetFileSystemEntries(work.Folder));
        await File.WriteAllTextAsync(work.Output("word.txt"), Word, work.Cancellation);
        if (Fault(Word) is { } fault) throw fault;
        await File.WriteAllTextAsync(work.Output("length.txt"), $"{Word.Length}", work.Cancellation);
        return new ParrotFacts { Word = Word };
    }

    protected override string Finding(ParrotFacts facts) => $"said {facts.Word}";

    protected override Refusal? Refusal(ParrotFacts facts) => Refuses ? new Refusal($"{facts.Word} is no word", true) : null;

    protected override bool IsIntact(ModelDefinition definition, ParrotFacts facts) => Whole;
}
