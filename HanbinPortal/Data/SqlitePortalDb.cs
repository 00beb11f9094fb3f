using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Data;

/// <summary>Exists to own the migrations of SQLite.</summary>
public sealed class SqlitePortalDb(DbContextOptions<SqlitePortalDb> options) : PortalDb(options);
