"""The Forum's counter: what everybody may read, and the table for those who have a chair."""
