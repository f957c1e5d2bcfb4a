"""What a reader means and wants: names, filters, search terms; pure."""
