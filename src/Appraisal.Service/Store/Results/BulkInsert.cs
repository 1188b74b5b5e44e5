using Appraisal.Service.Store.Databases;

namespace Appraisal.Service.Store.Results;

/// <summary>How this build inserts in bulk: by the databases' own ways, or with <c>-p:BulkExtensions=true</c> by EFCore.BulkExtensions.</summary>
internal static class BulkInsert
{
    public static IBulkInsert On(StoreConnection connection) =>
#if BULK_EXTENSIONS
        new BulkExtensionsInsert(connection);
#else
        new ResultInserter(connection);
#endif
}
