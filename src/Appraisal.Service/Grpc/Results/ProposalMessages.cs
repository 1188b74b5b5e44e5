using Appraisal.Contracts.V1;
using Appraisal.Service.Results;
using Appraisal.Service.Store.Databases;
using Appraisal.Service.Store.Results;

namespace Appraisal.Service.Grpc.Results;

/// <summary>Rows of proposals as messages, with the sentences said again from the scheme.</summary>
internal static class ProposalMessages
{
    /// <summary>The columns that <see cref="Read"/> reads.</summary>
    public const string Columns = "p.chunk_number, p.kind, p.group_id, p.member, p.committee_id, p.because, p.full_members, p.group_enterprises, p.group_full_members";

    public static Proposal Read(IRowReader row, CompleteRun run)
    {
        var stored = new ProposalRow
        {
            RunNumber = run.Number,
            ChunkNumber = (int)row.Number(0),
            Kind = row.Text(1),
            GroupId = row.Text(2),
            Member = row.Text(3),
            CommitteeId = row.TextOrNull(4),
            Because = row.Text(5),
            FullMembers = row.TryNumber(6, out var members) ? members : null,
            GroupEnterprises = row.TryNumber(7, out var enterprises) ? (int)enterprises : null,
            GroupFullMembers = row.TryNumber(8, out var together) ? together : null,
        };
        var scheme = run.Scheme.Proposals ?? throw new InvalidDataException($"Run {run.Record.Id} has proposals, and a scheme that makes none.");
        var message = new Proposal
        {
            Kind = stored.Kind,
            Group = stored.GroupId,
            Member = stored.Member,
            CommitteeId = stored.CommitteeId ?? "",
            Reason = ProposalReasons.Sentence(stored, scheme),
            Because = stored.Because,
        };
        if (stored.FullMembers is { } own)
            message.FullMembers = own;
        if (stored.GroupEnterprises is { } count)
            message.GroupEnterprises = count;
        if (stored.GroupFullMembers is { } sum)
            message.GroupFullMembers = sum;
        return message;
    }
}
