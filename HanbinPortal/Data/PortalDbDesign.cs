using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace HanbinPortal.Data;

/// <summary>What <c>dotnet ef migrations add</c> asks for a context; it compares models and opens no database.</summary>
public sealed class PortalDbDesign : IDesignTimeDbContextFactory<SqlitePortalDb>, IDesignTimeDbContextFactory<PostgresPortalDb>
{
    SqlitePortalDb IDesignTimeDbContextFactory<SqlitePortalDb>.CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlitePortalDb>().UseSqlite("Data Source=design.db").Options);

    PostgresPortalDb IDesignTimeDbContextFactory<PostgresPortalDb>.CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresPortalDb>().UseNpgsql("Host=localhost;Database=design").Options);
}
