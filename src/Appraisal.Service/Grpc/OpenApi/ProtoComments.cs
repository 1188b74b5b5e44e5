using Appraisal.Contracts.V1;
using Google.Protobuf.Collections;
using Google.Protobuf.Reflection;

namespace Appraisal.Service.Grpc.OpenApi;

/// <summary>What the .proto files say of everything in them: generated code has lost it, the set of descriptors that is built beside has not.</summary>
internal sealed class ProtoComments
{
    private const string Resource = "appraisal.v1.binpb";

    private readonly Dictionary<string, string> _byName = new(StringComparer.Ordinal);

    private ProtoComments(FileDescriptorSet files)
    {
        foreach (var file in files.File)
        {
            foreach (var location in file.SourceCodeInfo?.Location ?? [])
            {
                if (location.LeadingComments.Length > 0 && NameOf(file, location.Path) is { } name)
                    _byName[name] = Joined(location.LeadingComments);
            }
        }
    }

    public static ProtoComments Read()
    {
        using var stream = typeof(Scorecard).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The contracts were built without {Resource}.");
        return new ProtoComments(FileDescriptorSet.Parser.ParseFrom(stream));
    }

    /// <summary>The comment on a service, method, message, field, enumeration or value, by its full name; empty where there is none.</summary>
    public string Of(string fullName) => _byName.GetValueOrDefault(fullName, "");

    // A comment's lines are broken where the file is wide enough; an empty line stays.
    private static string Joined(string comment) => string.Join(
        "\n\n", comment.Split("\n\n").Select(part => string.Join(' ', part.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))))
        .Trim();

    // A path says which field of which descriptor, by numbers of descriptor.proto: 4 messages, 5 enumerations, 6 services; within a message 2 fields,
    // 3 nested messages, 4 nested enumerations, 8 oneofs; within a service and an enumeration 2.
    private static string? NameOf(FileDescriptorProto file, RepeatedField<int> path)
    {
        if (path.Count < 2 || path.Count % 2 != 0)
            return null;
        return path[0] switch
        {
            4 => InMessage(file.MessageType[path[1]], file.Package, path, 2),
            5 => InEnum(file.EnumType[path[1]], file.Package, path, 2),
            6 when path.Count == 2 => $"{file.Package}.{file.Service[path[1]].Name}",
            6 when path.Count == 4 && path[2] == 2 => $"{file.Package}.{file.Service[path[1]].Name}.{file.Service[path[1]].Method[path[3]].Name}",
            _ => null,
        };
    }

    private static string? InMessage(DescriptorProto message, string scope, RepeatedField<int> path, int at)
    {
        var name = $"{scope}.{message.Name}";
        if (path.Count == at)
            return name;
        return path[at] switch
        {
            2 when path.Count == at + 2 => $"{name}.{message.Field[path[at + 1]].Name}",
            3 => InMessage(message.NestedType[path[at + 1]], name, path, at + 2),
            4 => InEnum(message.EnumType[path[at + 1]], name, path, at + 2),
            8 when path.Count == at + 2 => $"{name}.{message.OneofDecl[path[at + 1]].Name}",
            _ => null,
        };
    }

    private static string? InEnum(EnumDescriptorProto type, string scope, RepeatedField<int> path, int at)
    {
        var name = $"{scope}.{type.Name}";
        return path.Count == at ? name : path.Count == at + 2 && path[at] == 2 ? $"{name}.{type.Value[path[at + 1]].Name}" : null;
    }
}
