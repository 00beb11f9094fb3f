using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HanbinPortal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RequesterPhones : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Repeats of one person are asked for by number (第八条第5项); EF Core knows no index on a part of a complex property.
            migrationBuilder.Sql("CREATE INDEX \"IX_Orders_Requester_Phone_ReceivedAt\" ON \"Orders\" (\"Requester_Phone\", \"ReceivedAt\")");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP INDEX \"IX_Orders_Requester_Phone_ReceivedAt\"");
        }
    }
}
