using System.Reflection;
using HanbinPortal.Settings;
using Xunit.Sdk;
using Xunit.v3;

namespace HanbinPortal.Tests.Support;

/// <summary>On a theory with one <see cref="DatabaseProvider"/>: the same test runs on SQLite and on PostgreSQL.</summary>
public sealed class BothDatabasesAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) => new(
    [
        new TheoryDataRow<DatabaseProvider>(DatabaseProvider.Sqlite),
        new TheoryDataRow<DatabaseProvider>(DatabaseProvider.PostgreSQL) { Skip = PostgresServer.WhyNot },
    ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
