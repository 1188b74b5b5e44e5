using Grpc.Core;

namespace Appraisal.Service.Grpc.Errors;

/// <summary>
/// Refuses a stream that is still being sent. What is under way is read for a moment and dropped: a connection that is closed on a caller in the middle
/// of a word takes the other calls on it along, and the answer with them.
/// </summary>
internal static class PoliteRefusal
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    /// <summary>Answers a stream; of one that is refused the rest is dropped first.</summary>
    public static async Task<TResult> Answer<TRequest, TResult>(IAsyncStreamReader<TRequest> requests, Func<Task<TResult>> answer, CancellationToken cancellation)
    {
        try
        {
            return await answer();
        }
        catch (RpcException)
        {
            await Drop(requests, cancellation);
            throw;
        }
    }

    private static async Task Drop<TRequest>(IAsyncStreamReader<TRequest> requests, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(s_patience);
        try
        {
            while (await requests.MoveNext(patience.Token))
            {
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or RpcException or IOException or InvalidOperationException)
        {
            // The caller has gone, or sends on without end: then the refusal goes out as it is.
        }
    }
}
