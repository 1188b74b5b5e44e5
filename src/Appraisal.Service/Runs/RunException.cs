namespace Appraisal.Service.Runs;

/// <summary>The wish cannot be fulfilled as it stands: wrong use or unusable input. The message says what, where and what instead, in Chinese.</summary>
internal sealed class RunException(string message, Exception? inner = null) : Exception(message, inner);
