using Microsoft.ML;
using Microsoft.ML.Data;

namespace Levain.Monitoring.Drifting;

/// <summary>Rows of the reference's sample, which are false, and served ones, which are true.</summary>
/// <param name="Features">The names of the features.</param>
/// <param name="Vectors">A vector a row; what is missing has a number of its own, for the learner drops rows with NaN.</param>
/// <param name="IsServed">Row by row.</param>
internal sealed record DomainRows(IReadOnlyList<string> Features, float[][] Vectors, bool[] IsServed)
{
    private const float Missing = float.MinValue;

    public int Count => Vectors.Length;

    /// <summary>A vector whose missing values are marked.</summary>
    public static float[] Vector(ReadOnlySpan<float> values)
    {
        var vector = values.ToArray();
        for (var i = 0; i < vector.Length; i++)
            if (!float.IsFinite(vector[i])) vector[i] = Missing;
        return vector;
    }

    /// <summary>Some of the rows as ML.NET reads them.</summary>
    public IDataView View(MLContext ml, IEnumerable<int> rows)
    {
        var schema = SchemaDefinition.Create(typeof(DomainRow));
        schema[nameof(DomainRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, Features.Count);
        return ml.Data.LoadFromEnumerable(rows.Select(r => new DomainRow { Features = Vectors[r], Label = IsServed[r] }).ToList(), schema);
    }
}
