using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;

namespace Levain.Scoring.Requests;

/// <summary>Reads a body into a session's memory, up to a size and a time.</summary>
internal static class BodyReader
{
    /// <summary>Reads all of it.</summary>
    /// <returns>Whether it was short enough.</returns>
    /// <exception cref="OperationCanceledException">It did not arrive in time, or was cut off.</exception>
    public static async ValueTask<bool> ReadAsync(HttpContext context, ScoringSession session, int mostBytes, TimeSpan atMost)
    {
        var length = context.Request.ContentLength;
        if (length > mostBytes) return false;
        session.Length = 0;
        var pipe = context.Request.BodyReader;
        if (pipe.TryRead(out var first) && Take(pipe, first, session, mostBytes) is { } done) return done;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        limit.CancelAfter(atMost);
        while (true)
        {
            var read = await pipe.ReadAsync(limit.Token);
            if (Take(pipe, read, session, mostBytes) is { } end) return end;
        }
    }

    // Null where there is more to come.
    private static bool? Take(PipeReader pipe, ReadResult read, ScoringSession session, int mostBytes)
    {
        if (session.Length + read.Buffer.Length > mostBytes) return false;
        var size = (int)read.Buffer.Length;
        read.Buffer.CopyTo(session.Room(size));
        session.Length += size;
        pipe.AdvanceTo(read.Buffer.End);
        return read.IsCompleted ? true : null;
    }
}
