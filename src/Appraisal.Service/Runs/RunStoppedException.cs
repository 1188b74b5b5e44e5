namespace Appraisal.Service.Runs;

/// <summary>A run stopped on the way: what stopped it, and whether it can go on, in Chinese. It is in the store as far as it came.</summary>
internal sealed class RunStoppedException(string message, Exception inner) : Exception(message, inner);
