using Xunit;

namespace Levain.CommandLine;

public sealed class ArgumentCheckTests
{
    private static readonly string[] Targets = ["Default", "Train", "Retrain", "Report", "Release"];

    [Theory]
    [InlineData("")]
    [InlineData("--target=Retrain")]
    [InlineData("--target Retrain")]
    [InlineData("-t Retrain")]
    [InlineData("-t=Retrain")]
    [InlineData("--target=retrain")]
    [InlineData("--model=fraud,market --as-of=2020-03-31 --jobs=4 --explain --force")]
    [InlineData("--model fraud --as-of 2020-03-31 --jobs 4")]
    [InlineData("--setup --pin --at=2020-03-31")]
    [InlineData("--from=2004-01-01 --to=2020-04-16 --policies=never,weekly --control")]
    [InlineData("--base=HEAD~1")]
    [InlineData("--version=3 --reason=dear --format=json")]
    [InlineData("--log=predictions --metrics=http://127.0.0.1:8080/metrics --reason=complaints")]
    [InlineData("--base v1.2/x^{commit}")]
    [InlineData("--verbosity=Verbose -e --dryrun --tree --description --version --info --working=..")]
    [InlineData("-v q -w .. --noop --showtree --descriptions --ver")]
    public void A_good_command_line_has_no_fault(string commandLine) => Assert.Empty(Check(commandLine));

    [Theory]
    [InlineData("--target=Retrian", "Unknown target 'Retrian'. Did you mean 'Retrain'?")]
    [InlineData("-t Trian", "Unknown target 'Trian'. Did you mean 'Train'?")]
    [InlineData("--target=Xylophone", "Unknown target 'Xylophone'. All targets:")]
    [InlineData("--TARGET=Train", "Unknown option '--TARGET'. Did you mean '--target'?")]
    [InlineData("--Target=Train", "Unknown option '--Target'. Did you mean '--target'?")]
    [InlineData("-T=Train", "Unknown option '-T'. Did you mean '-t'")]
    [InlineData("--modle=fraud", "Unknown option '--modle'. Did you mean '--model'?")]
    [InlineData("--dry-run", "Unknown option '--dry-run'. Did you mean '--dryrun'?")]
    [InlineData("--verbose", "Unknown option '--verbose'. Did you mean '--verbosity'")]
    [InlineData("--no-report", "Unknown option '--no-report'. All options:")]
    [InlineData("--x=1", "Unknown option '--x'.")]
    [InlineData("--tree=yes", "Option '--tree' takes no value, but was given 'yes'. Write --tree alone.")]
    [InlineData("--version=1.2.3", "'1.2.3' is no value for '--version'. Give a whole number above 0, as in --version=4.")]
    [InlineData("--version 3", "Unexpected word '3'.")]
    [InlineData("--reason= --target=Train", "Option '--reason' needs a value: --reason=TEXT, as in --reason=\"too many false alarms\".")]
    [InlineData("--format=xml", "'xml' is no value for '--format'. Give table, markdown or json, as in --format=markdown.")]
    [InlineData("--pin=", "Option '--pin' takes no value, but was given ''.")]
    [InlineData("--target", "Option '--target' needs a value: --target=NAME, as in --target=Retrain.")]
    [InlineData("--target=", "Option '--target' needs a value:")]
    [InlineData("--as-of --force", "Option '--as-of' needs a value: --as-of=DATE, as in --as-of=2020-03-31.")]
    [InlineData("-t", "Option '-t' needs a value:")]
    [InlineData("--jobs=0", "'0' is no value for '--jobs'. Give a whole number above 0, as in --jobs=4.")]
    [InlineData("--jobs=-1", "'-1' is no value for '--jobs'.")]
    [InlineData("--jobs=many", "'many' is no value for '--jobs'.")]
    [InlineData("--as-of=31.03.2020", "'31.03.2020' is no value for '--as-of'. Give a date as year-month-day")]
    [InlineData("--from=yesterday", "'yesterday' is no value for '--from'. Give a date, or the number of a day of the data, as in --from=2004-01-01.")]
    [InlineData("--to=120", "'120' is no value for '--to'.")]
    [InlineData("--policies=never,,weekly", "'never,,weekly' is no value for '--policies'.")]
    [InlineData("--at=2020-02-30", "'2020-02-30' is no value for '--at'.")]
    [InlineData("--base=--all", "'--all' is no value for '--base'. Give a revision of git, an image with its digest, or make, as in --base=HEAD~1.")]
    [InlineData("--host=small", "'small' is no value for '--host'. Give full or aot, as in --host=aot.")]
    [InlineData("--log=", "Option '--log' needs a value: --log=PATH, as in --log=../other.")]
    [InlineData("--metrics= ", "Option '--metrics' needs a value: --metrics=FILE|URL, as in --metrics=http://127.0.0.1:8080/metrics.")]
    [InlineData("--logs=x", "Unknown option '--logs'. Did you mean '--log'")]
    [InlineData("--port=70000", "'70000' is no value for '--port'. Give a number from 1 to 65535")]
    [InlineData("--model=fraud,,market", "'fraud,,market' is no value for '--model'.")]
    [InlineData("-v loud", "'loud' is no value for '-v'. Give quiet, minimal, normal, verbose or diagnostic")]
    [InlineData("train", "Unexpected word 'train'. A target is named with --target=Train.")]
    [InlineData("--force true", "Unexpected word 'true'. Options begin with two dashes;")]
    [InlineData("-", "Unexpected word '-'.")]
    [InlineData("--", "Unknown option '--'.")]
    [InlineData("--force --force", "Option '--force' is given 2 times. Give it once: --force.")]
    [InlineData("-t Train --target=Retrain", "Option '--target' is given 2 times.")]
    [InlineData("--tree --showtree", "Option '--tree' is given 2 times.")]
    public void A_fault_is_one_sentence_that_says_what_to_do(string commandLine, string sentence) =>
        Assert.StartsWith(sentence, Assert.Single(Check(commandLine)), StringComparison.Ordinal);

    [Fact]
    public void All_faults_are_told_at_once_and_in_their_order() => Assert.Collection(
        Check("--modle=fraud Train --jobs=0 --tree --tree"),
        fault => Assert.Contains("--modle", fault, StringComparison.Ordinal),
        fault => Assert.Contains("'Train'", fault, StringComparison.Ordinal),
        fault => Assert.Contains("--jobs", fault, StringComparison.Ordinal),
        fault => Assert.Contains("--tree", fault, StringComparison.Ordinal));

    [Fact]
    public void An_empty_argument_is_an_unexpected_word() =>
        Assert.StartsWith("Unexpected word ''.", Assert.Single(ArgumentCheck.Check([""], Targets)), StringComparison.Ordinal);

    [Fact]
    public void A_value_keeps_its_spaces_and_equals_signs() =>
        Assert.Empty(ArgumentCheck.Check(["--working=a = b", "--target", "Train"], Targets));

    private static IReadOnlyList<string> Check(string commandLine) =>
        ArgumentCheck.Check(commandLine.Split(' ', StringSplitOptions.RemoveEmptyEntries), Targets);
}
