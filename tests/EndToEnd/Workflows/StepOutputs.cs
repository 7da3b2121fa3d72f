namespace Levain.EndToEnd.Workflows;

/// <summary>Reads what a step wrote for others, as the runner does.</summary>
internal static class StepOutputs
{
    // Written as name=value, or over several lines as name<<END, value, END.
    public static Dictionary<string, string> Read(IEnumerable<string> written)
    {
        var outputs = new Dictionary<string, string>();
        var lines = new Queue<string>(written);
        while (lines.TryDequeue(out var line))
        {
            if (line.Split("<<") is not [var name, var end])
            {
                if (line.Split('=', 2) is [var key, var value]) outputs[key] = value;
                continue;
            }

            var values = new List<string>();
            while (lines.TryDequeue(out var next) && next != end) values.Add(next);
            outputs[name] = string.Join('\n', values);
        }

        return outputs;
    }
}
