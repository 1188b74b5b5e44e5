using System.Data.Common;
using Appraisal.Service.Store;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.Extensions.Logging;

namespace Appraisal.Service.Grpc.Errors;

/// <summary>
/// The last word on every error: what a method did not word itself becomes a code and a sentence here, with the cause in the log alone.
/// </summary>
internal sealed partial class ErrorInterceptor(ILogger<ErrorInterceptor> log) : Interceptor
{
    private const int LogIdLength = 12;

    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(request, context);
        }
        catch (Exception exception) when (exception is not RpcException)
        {
            throw Worded(exception, context);
        }
    }

    public override async Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context, ClientStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(requestStream, context);
        }
        catch (Exception exception)
        {
            await PoliteRefusal.DropRest(context);
            if (exception is RpcException)
                throw;
            throw Worded(exception, context);
        }
    }

    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            await continuation(request, responseStream, context);
        }
        catch (Exception exception) when (exception is not RpcException)
        {
            throw Worded(exception, context);
        }
    }

    public override async Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            await continuation(requestStream, responseStream, context);
        }
        catch (Exception exception)
        {
            await PoliteRefusal.DropRest(context);
            if (exception is RpcException)
                throw;
            throw Worded(exception, context);
        }
    }

    private RpcException Worded(Exception exception, ServerCallContext context)
    {
        if (context.CancellationToken.IsCancellationRequested)
        {
            var isLate = context.Deadline <= DateTime.UtcNow;
            return new RpcException(new Status(isLate ? StatusCode.DeadlineExceeded : StatusCode.Cancelled, isLate ? "The deadline passed." : "The call was cancelled."));
        }
        if (IsOfStore(exception))
        {
            LogStore(context.Method, exception);
            return ApiError.Of(StatusCode.Unavailable, Reason.Unavailable, ApiTexts.StoreUnavailable).ToException();
        }
        var id = Guid.NewGuid().ToString("N")[..LogIdLength];
        LogInternal(id, context.Method, exception);
        return ApiError.Of(StatusCode.Internal, Reason.Internal, ApiTexts.Internal(id), ("log_id", id)).ToException();
    }

    // Also where something has wrapped it.
    private static bool IsOfStore(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is DbException or StoreException)
                return true;
        }
        return false;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method}: the store failed")]
    private partial void LogStore(string method, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Id} {Method}: internal error")]
    private partial void LogInternal(string id, string method, Exception exception);
}
