using Google.Rpc;

namespace Appraisal.Service.Grpc.Errors;

/// <summary>Everything that is wrong with a request, each with the path of its field.</summary>
internal sealed class Violations
{
    /// <summary>Of a request with more the first are listed: an answer must stay smaller than what asked for it.</summary>
    public const int Most = 1_000;

    private readonly List<BadRequest.Types.FieldViolation> _list = [];

    public bool IsEmpty => _list.Count == 0;

    public IReadOnlyList<BadRequest.Types.FieldViolation> List => _list;

    /// <param name="field">The path, for example <c>facts.enterprises[3].members</c>; empty for the whole message.</param>
    /// <param name="reason">What kind of violation, for programs: capital letters.</param>
    /// <param name="said">What is wrong and what is expected.</param>
    public void Add(string field, string reason, Said said)
    {
        if (_list.Count == Most)
            return;
        _list.Add(new BadRequest.Types.FieldViolation
        {
            Field = field,
            Reason = reason,
            Description = said.English,
            LocalizedMessage = new LocalizedMessage { Locale = ApiError.Chinese, Message = said.Chinese },
        });
    }

    /// <summary>Refuses the request if anything is wrong with it.</summary>
    public void ThrowIfAny()
    {
        if (!IsEmpty)
            throw ApiError.Invalid(this).ToException();
    }
}
