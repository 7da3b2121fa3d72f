using System.Text;

namespace Levain.Validating;

/// <summary>Keeps rows that break the contract, with their place and their reasons.</summary>
internal sealed class Quarantine(string path) : IDisposable
{
    private StreamWriter? writer;

    public long Rows { get; private set; }

    public void Add<TRow>(ReadRow<TRow> row)
        where TRow : class
    {
        writer ??= Open();
        Rows++;
        var reasons = string.Join("; ", row.Faults.Select(f => $"{f.Code} {f.Column}".TrimEnd()));
        var fields = row.Text.Prepend(reasons).Prepend(FormattableString.Invariant($"{row.Line}")).Prepend(row.File);
        writer.Write(string.Join(',', fields.Select(Quoted)));
        writer.Write('\n');
    }

    public void Dispose() => writer?.Dispose();

    private StreamWriter Open()
    {
        var opened = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        opened.Write("file,line,reasons,fields\n");
        return opened;
    }

    private static string Quoted(string field) =>
        field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
