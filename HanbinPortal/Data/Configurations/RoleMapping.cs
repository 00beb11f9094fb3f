using HanbinPortal.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HanbinPortal.Data.Configurations;

public sealed class RoleMapping : IEntityTypeConfiguration<IdentityRole>
{
    // The roles are those of the regulation, so they come with the tables and nobody adds one by hand.
    public void Configure(EntityTypeBuilder<IdentityRole> role) =>
        role.HasData(PortalRoles.All.Select(known => new IdentityRole
        {
            Id = known.ToString(),
            Name = known.ToString(),
            NormalizedName = known.ToString().ToUpperInvariant(),
            ConcurrencyStamp = known.ToString(),
        }));
}
