using Grpc.Core;

namespace Appraisal.Service.Grpc.Errors;

/// <summary>
/// Refuses a stream that is still being sent. What is under way is read for a moment and dropped, messages that cannot be parsed too: a connection
/// that is closed on a caller in the middle of a word takes the other calls on it along, and the answer with them.
/// </summary>
internal static class PoliteRefusal
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    /// <summary>Reads what the caller still sends, to its end or for a moment.</summary>
    public static async Task DropRest(ServerCallContext context)
    {
        var body = context.GetHttpContext().Request.BodyReader;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken);
        patience.CancelAfter(s_patience);
        try
        {
            for (var isThere = true; isThere;)
            {
                var read = await body.ReadAsync(patience.Token);
                body.AdvanceTo(read.Buffer.End);
                isThere = !read.IsCompleted;
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or InvalidOperationException)
        {
            // The caller has gone, or sends on without end: then the refusal goes out as it is.
        }
    }
}
