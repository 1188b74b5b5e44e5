using Appraisal.Service.Grpc.Access;
using Google.Protobuf.Reflection;
using Grpc.Core;

namespace Appraisal.Service.Tests.Grpc;

/// <summary>A call of any method with any bytes, as a program that knows nothing of the messages would make it.</summary>
internal static class RawCall
{
    private static readonly Marshaller<byte[]> s_bytes = Marshallers.Create(bytes => bytes, bytes => bytes);

    /// <summary>Every method of the API.</summary>
    public static IEnumerable<MethodDescriptor> Methods => MethodRoles.Services.SelectMany(service => service.Methods);

    public static string NameOf(MethodDescriptor method) => $"/{method.Service.FullName}/{method.Name}";

    /// <summary>Calls a method with messages (one where it does not stream); gives the status that it ends with.</summary>
    public static async Task<Status> Call(CallInvoker calls, MethodDescriptor method, string? token, params IReadOnlyList<byte[]> messages)
    {
        var type = (method.IsClientStreaming, method.IsServerStreaming) switch
        {
            (false, false) => MethodType.Unary,
            (true, false) => MethodType.ClientStreaming,
            (false, true) => MethodType.ServerStreaming,
            _ => MethodType.DuplexStreaming,
        };
        var raw = new Method<byte[], byte[]>(type, method.Service.FullName, method.Name, s_bytes, s_bytes);
        var headers = new Metadata();
        if (token is not null)
            headers.Add("authorization", $"Bearer {token}");
        var options = new CallOptions(headers, DateTime.UtcNow.AddSeconds(30));
        try
        {
            await Run(calls, raw, options, messages);
            return Status.DefaultSuccess;
        }
        catch (RpcException exception)
        {
            return exception.Status;
        }
    }

    private static async Task Run(CallInvoker calls, Method<byte[], byte[]> method, CallOptions options, IReadOnlyList<byte[]> messages)
    {
        switch (method.Type)
        {
            case MethodType.Unary:
                await calls.AsyncUnaryCall(method, null, options, messages[0]);
                break;
            case MethodType.ClientStreaming:
                using (var call = calls.AsyncClientStreamingCall(method, null, options))
                {
                    await Send(call.RequestStream, messages);
                    await call;
                }
                break;
            case MethodType.ServerStreaming:
                using (var call = calls.AsyncServerStreamingCall(method, null, options, messages[0]))
                    await Drain(call.ResponseStream);
                break;
            default:
                using (var call = calls.AsyncDuplexStreamingCall(method, null, options))
                {
                    await Send(call.RequestStream, messages);
                    await Drain(call.ResponseStream);
                }
                break;
        }
    }

    private static async Task Send(IClientStreamWriter<byte[]> requests, IReadOnlyList<byte[]> messages)
    {
        try
        {
            foreach (var message in messages)
                await requests.WriteAsync(message);
            await requests.CompleteAsync();
        }
        catch (RpcException)
        {
            // It was refused before all was sent: the answer says why.
        }
    }

    private static async Task Drain(IAsyncStreamReader<byte[]> responses)
    {
        while (await responses.MoveNext(CancellationToken.None))
        {
        }
    }
}
