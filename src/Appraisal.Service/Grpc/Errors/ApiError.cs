using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using Status = Google.Rpc.Status;

namespace Appraisal.Service.Grpc.Errors;

/// <summary>An error as every method answers it: a code, a reason for programs, and a sentence in both languages. Nothing internal.</summary>
internal sealed class ApiError
{
    public const string Chinese = "zh-CN";

    /// <summary>
    /// Bytes of an error that goes beside an answer, in the trailers: base64 makes them four thirds, and many clients read no more than 8 KiB of
    /// trailers. Of a request with more violations those that have room are listed, and how many there are is said; in the result of one of several
    /// organisations, which is a message, all are listed.
    /// </summary>
    private const int MostTrailerBytes = 5_500;

    private const string Total = "violations";
    private const string Listed = "violations_listed";

    private ApiError(Status status) => Status = status;

    public Status Status { get; }

    public RpcException ToException()
    {
        Shorten();
        return Status.ToRpcException();
    }

    /// <param name="code">The code.</param>
    /// <param name="reason">One of <see cref="Reason"/>.</param>
    /// <param name="said">The sentence.</param>
    /// <param name="metadata">What the reason is about, by name.</param>
    public static ApiError Of(StatusCode code, string reason, Said said, params ReadOnlySpan<(string Name, string Value)> metadata)
    {
        var info = new ErrorInfo { Domain = Reason.Domain, Reason = reason };
        foreach (var (name, value) in metadata)
            info.Metadata[name] = ApiTexts.Shown(value);
        var status = new Status { Code = (int)code, Message = said.English };
        status.Details.Add(Any.Pack(info));
        status.Details.Add(Any.Pack(new LocalizedMessage { Locale = Chinese, Message = said.Chinese }));
        return new ApiError(status);
    }

    /// <summary>A request with violations, all of them listed.</summary>
    public static ApiError Invalid(Violations violations)
    {
        var count = violations.List.Count;
        var error = Of(StatusCode.InvalidArgument, Reason.InvalidRequest, ApiTexts.Invalid(count));
        var request = new BadRequest();
        request.FieldViolations.AddRange(violations.List);
        error.Status.Details.Add(Any.Pack(request));
        return error;
    }

    /// <summary>The service can do no more just now; the caller may try again after a while.</summary>
    public static ApiError Exhausted(string reason, Said said, TimeSpan retryAfter)
    {
        var error = Of(StatusCode.ResourceExhausted, reason, said);
        error.Status.Details.Add(Any.Pack(new RetryInfo { RetryDelay = Duration.FromTimeSpan(retryAfter) }));
        return error;
    }

    private void Shorten()
    {
        var position = Status.Details.ToList().FindIndex(detail => detail.Is(BadRequest.Descriptor));
        if (position < 0 || Status.CalculateSize() <= MostTrailerBytes)
            return;
        var (request, info) = (Status.Details[position].Unpack<BadRequest>(), Status.Details[0].Unpack<ErrorInfo>());
        info.Metadata[Total] = Number(request.FieldViolations.Count);
        while (Status.CalculateSize() > MostTrailerBytes && request.FieldViolations.Count > 0)
        {
            request.FieldViolations.RemoveAt(request.FieldViolations.Count - 1);
            info.Metadata[Listed] = Number(request.FieldViolations.Count);
            (Status.Details[position], Status.Details[0]) = (Any.Pack(request), Any.Pack(info));
        }
    }

    private static string Number(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
