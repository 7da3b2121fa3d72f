namespace Levain.Models.Fraud.Generating;

/// <summary>What a stream of random numbers is drawn for: two purposes never share numbers.</summary>
internal enum StreamPurpose
{
    Profile = 1,
    Traffic = 2,
    Schedule = 3,
    Campaign = 4,
    Device = 5,
    Favourite = 6,
}
