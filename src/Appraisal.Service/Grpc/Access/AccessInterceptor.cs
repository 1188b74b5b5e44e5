using System.Security.Claims;
using Appraisal.Service.Grpc.Errors;
using Appraisal.Service.Grpc.Hosting;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Appraisal.Service.Grpc.Access;

/// <summary>
/// Lets a call in, or not: who calls, and whether one of the caller's roles may call the method. Every call that is denied is in the log, with who and
/// why, and nothing of what was sent.
/// </summary>
internal sealed partial class AccessInterceptor(ServiceOptions options, ILogger<AccessInterceptor> log) : Interceptor
{
    private const string Health = "/grpc.health.v1.Health/";
    private const string All = "*";

    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        LetIn(context);
        return continuation(request, context);
    }

    public override Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context, ClientStreamingServerMethod<TRequest, TResponse> continuation)
    {
        LetIn(context);
        return continuation(requestStream, context);
    }

    public override Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        LetIn(context);
        return continuation(request, responseStream, context);
    }

    public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        LetIn(context);
        return continuation(requestStream, responseStream, context);
    }

    private void LetIn(ServerCallContext context)
    {
        // Whether the service is alive is nobody's secret.
        if (context.Method.StartsWith(Health, StringComparison.Ordinal))
            return;
        var http = context.GetHttpContext();
        var caller = CallerOf(http);
        if (caller is null)
            throw Denied(context, "-", StatusCode.Unauthenticated, Reason.Unauthenticated, ApiTexts.Unauthenticated);
        // What is none of the API's methods (reflection) says no more than the .proto files do: anybody who is known may ask.
        if (MethodRoles.Of(context.Method) is { } roles && !roles.Any(caller.Roles.Contains))
            throw Denied(context, caller.Subject, StatusCode.PermissionDenied, Reason.RoleNeeded, ApiTexts.RoleNeeded(roles));
        caller.EnterInto(http);
    }

    private Caller? CallerOf(HttpContext context)
    {
        if (options.Authentication is not { } authentication)
            return options.LocalCaller;
        if (context.User.Identity is not { IsAuthenticated: true, Name: { Length: > 0 } subject })
            return null;
        var roles = Values(context.User, authentication.RolesClaim).Select(RoleOf).OfType<Role>().ToHashSet();
        var districts = Values(context.User, authentication.DistrictsClaim).ToHashSet(StringComparer.Ordinal);
        return new Caller(subject, roles, districts.Contains(All) ? null : districts);
    }

    // A list, or one text with the values apart by spaces, as scopes are.
    private static IEnumerable<string> Values(ClaimsPrincipal user, string claim) =>
        user.FindAll(claim).SelectMany(found => found.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static Role? RoleOf(string text) => text switch
    {
        "reader" => Role.Reader,
        "scorer" => Role.Scorer,
        "operator" => Role.Operator,
        "auditor" => Role.Auditor,
        _ => null,
    };

    private RpcException Denied(ServerCallContext context, string subject, StatusCode code, string reason, Said said)
    {
        LogDenied(context.Method, subject, reason);
        return ApiError.Of(code, reason, said, ("method", context.Method)).ToException();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Method} denied to {Subject}: {Reason}")]
    private partial void LogDenied(string method, string subject, string reason);
}
