namespace Levain.GitHub.Holding;

/// <summary>What the repository holds; a test may put things there and ask for what became of them.</summary>
public sealed class GitHubState
{
    private long lastId = 1000;
    private int lastNumber;

    /// <summary>The heads and tags with their commits: <c>refs/heads/main</c>, <c>refs/tags/fraud/v1</c>.</summary>
    public SortedDictionary<string, string> Refs { get; } = new(StringComparer.Ordinal) { ["refs/heads/main"] = new('a', 40) };

    public List<HeldRelease> Releases { get; } = [];

    /// <summary>Issues alone; a pull request has its own list and takes its number from the same row.</summary>
    public List<HeldIssue> Issues { get; } = [];

    public List<HeldPull> Pulls { get; } = [];

    public List<HeldComment> Comments { get; } = [];

    public SortedSet<string> Labels { get; } = new(StringComparer.OrdinalIgnoreCase);

    public List<HeldCheck> Checks { get; } = [];

    public List<HeldStatus> Statuses { get; } = [];

    public List<HeldDispatch> Dispatches { get; } = [];

    /// <summary>The release that is named the latest.</summary>
    public long? Latest { get; set; }

    public IEnumerable<HeldRelease> Published => Releases.Where(r => !r.IsDraft);

    public IEnumerable<HeldRelease> Drafts => Releases.Where(r => r.IsDraft);

    public long NextId() => ++lastId;

    public int NextNumber() => ++lastNumber;

    /// <summary>The comments of an issue or a pull request, the oldest first.</summary>
    public IEnumerable<HeldComment> CommentsOf(int number) => Comments.Where(c => c.Number == number);
}
