namespace Levain.CommandLine;

/// <summary>Who acts on an option.</summary>
internal enum OptionOwner
{
    Levain,
    Cake,
}
