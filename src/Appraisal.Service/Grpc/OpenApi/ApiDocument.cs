using Appraisal.Service.Grpc.Access;
using Appraisal.Service.Runs;
using Google.Api;
using Google.Protobuf.Reflection;
using Microsoft.OpenApi;
using Status = Google.Rpc.Status;

namespace Appraisal.Service.Grpc.OpenApi;

/// <summary>
/// The OpenAPI document of what transcoding offers, made of the same descriptors and annotations that transcoding follows, and of the comments in the
/// .proto files: it cannot say anything else than the service does.
/// </summary>
internal static class ApiDocument
{
    private const string Json = "application/json";
    private const string Bearer = "bearer";

    public static OpenApiDocument Make()
    {
        var comments = ProtoComments.Read();
        var document = new OpenApiDocument
        {
            Info = new OpenApiInfo
            {
                Title = "Appraisal 双强六好考评",
                Version = ProductVersion.Text,
                Description = "The services of package appraisal.v1 over plain HTTP. Fields are in lower camel case; points are in hundredths; an absent fact is unreported.",
            },
            Paths = [],
            Components = new OpenApiComponents(),
            Tags = new HashSet<OpenApiTag>(),
        };
        document.AddComponent<IOpenApiSecurityScheme>(Bearer, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            BearerFormat = "JWT",
            Description = "A token of the configured issuer; a service without configuration listens on its own machine only and asks for none.",
        });
        var schemas = new MessageSchemas(document, comments);
        foreach (var service in MethodRoles.Services)
        {
            document.Tags!.Add(new OpenApiTag { Name = service.Name, Description = comments.Of(service.FullName) });
            foreach (var method in service.Methods)
                Add(document, schemas, comments, method);
        }
        return document;
    }

    private static void Add(OpenApiDocument document, MessageSchemas schemas, ProtoComments comments, MethodDescriptor method)
    {
        if (method.GetOptions()?.GetExtension(AnnotationsExtensions.Http) is not { } rule)
            return;
        var (verb, path) = rule.PatternCase switch
        {
            HttpRule.PatternOneofCase.Get => (HttpMethod.Get, rule.Get),
            HttpRule.PatternOneofCase.Post => (HttpMethod.Post, rule.Post),
            var other => throw new NotSupportedException($"{method.FullName}: {other} is not expected."),
        };
        var inPath = method.InputType.Fields.InDeclarationOrder().Where(field => path.Contains($"{{{field.Name}}}", StringComparison.Ordinal)).ToList();
        var operation = new OpenApiOperation
        {
            OperationId = $"{method.Service.Name}_{method.Name}",
            Tags = new HashSet<OpenApiTagReference> { new(method.Service.Name, document) },
            Description = comments.Of(method.FullName),
            Parameters = [.. inPath.Select(field => Parameter(schemas, comments, field, field.JsonName, ParameterLocation.Path))],
            Responses = new OpenApiResponses
            {
                ["200"] = Response(schemas.Of(method.OutputType), method.IsServerStreaming ? "A line of JSON for each message." : comments.Of(method.OutputType.FullName)),
                ["default"] = Response(schemas.Of(Status.Descriptor), "An error, with its details."),
            },
            Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] }],
        };
        if (rule.Body == "*")
            operation.RequestBody = new OpenApiRequestBody { Required = true, Content = Content(schemas.Of(method.InputType)) };
        else
            AddQuery(operation.Parameters, schemas, comments, method.InputType.Fields.InDeclarationOrder().Except(inPath), "");
        foreach (var field in inPath)
            path = path.Replace($"{{{field.Name}}}", $"{{{field.JsonName}}}", StringComparison.Ordinal);
        if (!document.Paths.TryGetValue(path, out var item))
            document.Paths[path] = item = new OpenApiPathItem { Operations = [] };
        item.Operations![verb] = operation;
    }

    // A message within a query is written field by field: asOf.year.
    private static void AddQuery(IList<IOpenApiParameter> parameters, MessageSchemas schemas, ProtoComments comments, IEnumerable<FieldDescriptor> fields, string prefix)
    {
        foreach (var field in fields)
        {
            if (field.FieldType == FieldType.Message && !field.IsRepeated)
                AddQuery(parameters, schemas, comments, field.MessageType.Fields.InDeclarationOrder(), $"{prefix}{field.JsonName}.");
            else
                parameters.Add(Parameter(schemas, comments, field, prefix + field.JsonName, ParameterLocation.Query));
        }
    }

    private static OpenApiParameter Parameter(MessageSchemas schemas, ProtoComments comments, FieldDescriptor field, string name, ParameterLocation place) => new()
    {
        Name = name,
        In = place,
        Required = place == ParameterLocation.Path,
        Description = comments.Of(field.FullName),
        Schema = schemas.Of(field),
    };

    private static OpenApiResponse Response(IOpenApiSchema schema, string description) => new() { Description = description, Content = Content(schema) };

    private static Dictionary<string, OpenApiMediaType> Content(IOpenApiSchema schema) => new() { [Json] = new OpenApiMediaType { Schema = schema } };
}
