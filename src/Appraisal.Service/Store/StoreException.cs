namespace Appraisal.Service.Store;

/// <summary>
/// The database or the run that was asked for cannot be used: the message says why and what to do, in Chinese, for the person at the
/// keyboard. A broken invariant of ours is never one of these.
/// </summary>
internal sealed class StoreException(string message, Exception? inner = null) : Exception(message, inner);
