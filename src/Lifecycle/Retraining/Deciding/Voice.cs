namespace Levain.Retraining.Deciding;

/// <summary>What a rule says of one day, without its past.</summary>
/// <param name="Speaks">For a training; null where the evidence does not tell.</param>
/// <param name="Evidence">The numbers behind it, as a sentence.</param>
internal readonly record struct Voice(bool? Speaks, string Evidence)
{
    public static Voice Unknown(string why) => new(null, why);
}
