using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Data;

/// <summary>Exists to own the migrations of PostgreSQL.</summary>
public sealed class PostgresPortalDb(DbContextOptions<PostgresPortalDb> options) : PortalDb(options);
