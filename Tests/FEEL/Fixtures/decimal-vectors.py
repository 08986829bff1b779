"""Makes decimal-vectors.txt: operation, operands and the result of Python's decimal with 34 digits, half even.

Run: python3 decimal-vectors.py 4000 > decimal-vectors.txt
"""
import random
import sys
from decimal import Context, Decimal, ROUND_HALF_EVEN

context = Context(prec=34, rounding=ROUND_HALF_EVEN, Emin=-6143, Emax=6144, clamp=1, traps=[])
draw = random.Random(20261125)


def operand():
    kind = draw.random()
    if kind < 0.3:
        digits, exponent = str(draw.randrange(0, 10 ** draw.randrange(1, 6))), draw.randrange(-3, 3)
    elif kind < 0.8:
        digits, exponent = str(draw.randrange(0, 10 ** draw.randrange(1, 35))), draw.randrange(-45, 45)
    elif kind < 0.9:
        # Nines, ones and halves, where rounding carries.
        digits = draw.choice("9514") * draw.randrange(1, 34) + draw.choice(["", "5", "0", "1"])
        exponent = draw.randrange(-40, 40)
    else:
        digits, exponent = str(draw.randrange(1, 10 ** draw.randrange(1, 35))), draw.randrange(-6176, 6111)
    return context.create_decimal(("-" if draw.random() < 0.4 else "") + digits + "e" + str(exponent))


def text(number):
    if not number.is_finite():
        return "none"
    sign, digits, exponent = number.as_tuple()
    whole = "".join(map(str, digits)).lstrip("0") or "0"
    return ("-" if sign and whole != "0" else "") + whole + "e" + str(exponent)


for _ in range(int(sys.argv[1])):
    a, b = operand(), operand()
    operation = draw.choice("+-*/c")
    if operation == "c":
        if draw.random() < 0.3:
            b = a.scaleb(0)
        result = context.compare(a, b)
    else:
        result = {"+": context.add, "-": context.subtract, "*": context.multiply, "/": context.divide}[operation](a, b)
    print(operation, text(a), text(b), text(result))
