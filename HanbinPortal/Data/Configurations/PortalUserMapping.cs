using HanbinPortal.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HanbinPortal.Data.Configurations;

public sealed class PortalUserMapping : IEntityTypeConfiguration<PortalUser>
{
    public void Configure(EntityTypeBuilder<PortalUser> user)
    {
        user.Property(u => u.DisplayName).HasMaxLength(40);

        // The people of a unit, on its page and when something is to be told to them.
        user.HasIndex(u => u.UnitId);
    }
}
