namespace Appraisal.Service.Intake;

/// <summary>The ledger cannot be read as one; thrown before the sink is given anything.</summary>
public sealed class LedgerUnusableException : Exception
{
    /// <summary>A ledger with one problem.</summary>
    public LedgerUnusableException(string problem, Exception? cause = null) : this([problem], cause)
    {
    }

    /// <summary>A ledger with all that is wrong with it.</summary>
    public LedgerUnusableException(IReadOnlyList<string> problems, Exception? cause = null) : base(string.Join('\n', problems), cause) =>
        Problems = problems;

    /// <summary>Every problem that was found: sentences in Chinese saying what, where and what instead.</summary>
    public IReadOnlyList<string> Problems { get; }
}
