namespace Levain.Benchmarks.Reading.Tables;

/// <summary>What an event was paid in.</summary>
public enum BenchCurrency
{
    Eur,
    Usd,
    Gbp,
    Chf,
    Sek,
    Pln,
    Jpy,
    Aud,
}
