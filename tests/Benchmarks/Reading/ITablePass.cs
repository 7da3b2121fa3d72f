using Levain.Benchmarks.Reading.Tables;

namespace Levain.Benchmarks.Reading;

/// <summary>Something that goes over a table once.</summary>
internal interface ITablePass
{
    string Name { get; }

    /// <summary>Says why the pass cannot take part; null where it can.</summary>
    Task<string?> MissingAsync(string folder);

    /// <summary>Goes over the table in this process, where it can be.</summary>
    /// <returns>Wall time in seconds.</returns>
    Task<double> TimeAsync(Table table);

    /// <summary>Goes over the table in a process that does nothing else.</summary>
    /// <returns>The peak of the process's memory in bytes.</returns>
    Task<double> PeakAsync(Table table);
}
