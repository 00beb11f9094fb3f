using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Data;

/// <summary>Hands out the context of the chosen database under the name the rest of the portal knows.</summary>
public sealed class PortalDbFactory<TContext>(IDbContextFactory<TContext> factory) : IDbContextFactory<PortalDb>
    where TContext : PortalDb
{
    public PortalDb CreateDbContext() => factory.CreateDbContext();
}
