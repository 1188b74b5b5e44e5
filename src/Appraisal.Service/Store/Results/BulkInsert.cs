using Appraisal.Service.Store.Databases;

namespace Appraisal.Service.Store.Results;

/// <summary>How this build inserts in bulk: by the databases' own ways, or with <c>-p:BulkExtensions=true</c> by EFCore.BulkExtensions.</summary>
internal static class BulkInsert
{
    /// <summary>The way of this build.</summary>
    public static string Name =>
#if BULK_EXTENSIONS
        nameof(BulkExtensionsInsert);
#else
        nameof(ResultInserter);
#endif

    public static IBulkInsert On(StoreConnection connection) =>
#if BULK_EXTENSIONS
        new BulkExtensionsInsert(connection);
#else
        new ResultInserter(connection);
#endif
}
