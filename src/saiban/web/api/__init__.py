"""The counter for programs: payroll software files returns; the bank asks about bills."""
