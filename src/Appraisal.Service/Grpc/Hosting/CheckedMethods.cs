using System.Reflection;
using Appraisal.Service.Grpc.Errors;
using Google.Protobuf;
using Grpc.AspNetCore.Server.Model;
using Grpc.Core;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Appraisal.Service.Grpc.Hosting;

/// <summary>
/// Binds a service's methods as the framework does, but for what happens to a message that cannot be parsed: the framework answers UNKNOWN, as if the
/// service had failed, where it is the caller's fault and the answer INVALID_ARGUMENT.
/// </summary>
/// <typeparam name="TService">The class that answers.</typeparam>
internal sealed class CheckedMethods<TService> : IServiceMethodProvider<TService> where TService : class
{
    public void OnServiceMethodDiscovery(ServiceMethodProviderContext<TService> context)
    {
        for (var type = typeof(TService); type is not null; type = type.BaseType)
        {
            if (type.GetCustomAttribute<BindServiceMethodAttribute>(inherit: false) is not { } generated)
                continue;
            var bind = generated.BindType.GetMethod(generated.BindMethodName, [typeof(ServiceBinderBase), type])
                ?? throw new InvalidOperationException($"{generated.BindType} has no {generated.BindMethodName} for {type}.");
            bind.Invoke(null, [new Binder(context), null]);
            return;
        }
        throw new InvalidOperationException($"{typeof(TService)} is no generated service.");
    }

    private sealed class Binder(ServiceMethodProviderContext<TService> context) : ServiceBinderBase
    {
        public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, UnaryServerMethod<TRequest, TResponse>? handler)
        {
            var (info, metadata) = Found(method.Name, typeof(TRequest), typeof(ServerCallContext));
            context.AddUnaryMethod(Checked(method), metadata, info.CreateDelegate<UnaryServerMethod<TService, TRequest, TResponse>>());
        }

        public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, ClientStreamingServerMethod<TRequest, TResponse>? handler)
        {
            var (info, metadata) = Found(method.Name, typeof(IAsyncStreamReader<TRequest>), typeof(ServerCallContext));
            context.AddClientStreamingMethod(Checked(method), metadata, info.CreateDelegate<ClientStreamingServerMethod<TService, TRequest, TResponse>>());
        }

        public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, ServerStreamingServerMethod<TRequest, TResponse>? handler)
        {
            var (info, metadata) = Found(method.Name, typeof(TRequest), typeof(IServerStreamWriter<TResponse>), typeof(ServerCallContext));
            context.AddServerStreamingMethod(Checked(method), metadata, info.CreateDelegate<ServerStreamingServerMethod<TService, TRequest, TResponse>>());
        }

        public override void AddMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, DuplexStreamingServerMethod<TRequest, TResponse>? handler)
        {
            var (info, metadata) = Found(method.Name, typeof(IAsyncStreamReader<TRequest>), typeof(IServerStreamWriter<TResponse>), typeof(ServerCallContext));
            context.AddDuplexStreamingMethod(Checked(method), metadata, info.CreateDelegate<DuplexStreamingServerMethod<TService, TRequest, TResponse>>());
        }

        private static (MethodInfo Info, IList<object> Metadata) Found(string name, params Type[] parameters)
        {
            var info = typeof(TService).GetMethod(name, parameters) ?? throw new InvalidOperationException($"{typeof(TService)} has no {name}.");
            return (info, [.. typeof(TService).GetCustomAttributes(inherit: true), .. info.GetCustomAttributes(inherit: true), new HttpMethodMetadata(["POST"], acceptCorsPreflight: true)]);
        }

        private static Method<TRequest, TResponse> Checked<TRequest, TResponse>(Method<TRequest, TResponse> method) => new(
            method.Type, method.ServiceName, method.Name, Checked(method.RequestMarshaller), method.ResponseMarshaller);

        private static Marshaller<TMessage> Checked<TMessage>(Marshaller<TMessage> marshaller) => new(marshaller.ContextualSerializer, context =>
        {
            try
            {
                return marshaller.ContextualDeserializer(context);
            }
            catch (InvalidProtocolBufferException)
            {
                throw ApiError.Of(StatusCode.InvalidArgument, Reason.MalformedMessage, ApiTexts.Malformed).ToException();
            }
        });
    }
}

/// <summary>Puts <see cref="CheckedMethods{TService}"/> in the place of the framework's own.</summary>
internal static class CheckedMethodsExtensions
{
    private const string Replaced = "BinderServiceMethodProvider`1";

    public static IServiceCollection AddCheckedMethods(this IServiceCollection services)
    {
        var framework = services.Single(service => service.ServiceType == typeof(IServiceMethodProvider<>) && service.ImplementationType!.Name == Replaced);
        services[services.IndexOf(framework)] = ServiceDescriptor.Singleton(typeof(IServiceMethodProvider<>), typeof(CheckedMethods<>));
        return services;
    }
}
