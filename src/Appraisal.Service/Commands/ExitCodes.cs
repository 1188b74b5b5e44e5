namespace Appraisal.Service.Commands;

/// <summary>What a command answers to whoever called it.</summary>
internal static class ExitCodes
{
    public const int Done = 0;
    public const int DoneWithRejected = 1;

    /// <summary>A comparison was made, and something differs.</summary>
    public const int Differs = 1;

    public const int Unusable = 2;
    public const int Failed = 3;
    public const int Interrupted = 130;
}
