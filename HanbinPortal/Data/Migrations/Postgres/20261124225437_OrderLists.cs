using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace HanbinPortal.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class OrderLists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Orders_ActBy_Id",
                table: "Orders",
                columns: new[] { "ActBy", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Orders_IsEmergency_ReceivedAt_Id",
                table: "Orders",
                columns: new[] { "IsEmergency", "ReceivedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Orders_Kind_ReceivedAt_Id",
                table: "Orders",
                columns: new[] { "Kind", "ReceivedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Orders_Township_ReceivedAt_Id",
                table: "Orders",
                columns: new[] { "Township", "ReceivedAt", "Id" });

            // Beside the orders and not in their rows: lists would read past it row by row.
            migrationBuilder.Sql("CREATE TABLE \"OrderWords\" (\"OrderId\" bigint NOT NULL PRIMARY KEY REFERENCES \"Orders\" (\"Id\"), \"Words\" tsvector NOT NULL)");
            migrationBuilder.Sql("CREATE INDEX \"IX_OrderWords_Words\" ON \"OrderWords\" USING gin (\"Words\")");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE \"OrderWords\"");

            migrationBuilder.DropIndex(
                name: "IX_Orders_ActBy_Id",
                table: "Orders");

            migrationBuilder.DropIndex(
                name: "IX_Orders_IsEmergency_ReceivedAt_Id",
                table: "Orders");

            migrationBuilder.DropIndex(
                name: "IX_Orders_Kind_ReceivedAt_Id",
                table: "Orders");

            migrationBuilder.DropIndex(
                name: "IX_Orders_Township_ReceivedAt_Id",
                table: "Orders");
        }
    }
}
