namespace Levain.Scoring.Serving;

/// <summary>Champions of all sample definitions, trained once a run; the program's end takes them away.</summary>
internal static class TrainedModels
{
    private static readonly Lazy<string> Root = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("levain-served-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    });

    private static readonly Lazy<string> FirstMade = new(() => Make("first", 1));
    private static readonly Lazy<string> SecondMade = new(() => Make("second", 2));

    /// <summary>A serving folder with a champion of each definition.</summary>
    public static string First => FirstMade.Value;

    /// <summary>The same definitions, trained on other rows.</summary>
    public static string Second => SecondMade.Value;

    private static string Make(string name, int version)
    {
        var folder = Path.Combine(Root.Value, name);
        new ChampionMaker<Loan, LoanFeatures>(new LoanModel()).LayOut(SampleRows.Loans(version), folder, version);
        new ChampionMaker<RiverDay, RiverFeatures>(new RiverModel()).LayOut(SampleRows.River(version), folder, version);
        new ChampionMaker<Parcel, ParcelFeatures>(new ParcelModel()).LayOut(SampleRows.Parcels(version), folder, version);
        new ChampionMaker<Kiln, KilnFeatures>(new KilnModel()).LayOut(SampleRows.Kilns(version), folder, version);
        return folder;
    }
}
