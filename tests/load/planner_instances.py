"""Evenings, carousels and groups of invented schools, the same each time, for tests/load/planner and for trying out."""
import datetime, random

MINUTES = 20


def conversations(families, mentors, evenings, siblings=0.1, rooms=None, in_a_row=None, seed=1, slots=15, seconds=30):
    """Families with one to three blocks that suit them, some only if need be; a pupil each, siblings with their parents."""
    pick = random.Random(seed)
    days = [datetime.date(2026, 11, 16) + datetime.timedelta(days=i) for i in range(evenings)]
    times = []
    for d, day in enumerate(days):
        begin = datetime.datetime.combine(day, datetime.time(17, 0))
        for i in range(slots):
            times.append({'id': f'd{d}-{i:02}', 'start': (begin + datetime.timedelta(minutes=MINUTES * i)).strftime('%Y-%m-%dT%H:%M'),
                          'minutes': MINUTES})
    every = [t['id'] for t in times]
    plan = {'format': 'trialoog-plan-1', 'kind': 'conversations', 'seconds': seconds, 'slots': times,
            'mentors': [{'id': f'M{m:02}', 'slots': every} for m in range(mentors)], 'talks': [], 'siblings': [],
            'walk': 5, 'near': 25}
    if in_a_row:
        for mentor in plan['mentors']: mentor['in_a_row'] = in_a_row
    if rooms: plan['rooms'] = rooms
    for f in range(families):
        wishes = {}
        for d in range(evenings):
            mood = pick.choice([0, 0, 1, 3, 9])
            early = pick.random() < 0.3
            for i in range(slots):
                if pick.random() < 0.1: continue
                wishes[f'd{d}-{i:02}'] = min(9, mood + (3 if early and i > slots // 2 else 0) + pick.choice([0, 0, 0, 1, 2]))
        plan['talks'].append({'id': f'T{f:04}', 'mentors': [f'M{f % mentors:02}'], 'people': [f'P{f}', f'A{f}'], 'slots': wishes})
    for f in pick.sample(range(families), int(families * siblings)) if siblings else []:
        other = (f + 1 + pick.randrange(families - 2)) % families
        talk, sibling = plan['talks'][f], plan['talks'][other]
        if len(sibling['people']) > 2 or len(talk['people']) > 2 or sibling['mentors'] == talk['mentors']: continue
        if talk['people'][1] != f'A{f}' or sibling['people'][1] != f'A{other}': continue
        sibling['people'][1] = talk['people'][1] = f'A{min(f, other)}-{max(f, other)}'
        plan['siblings'].append([talk['id'], sibling['id']])
    return plan


def after_a_cancellation(plan, placed):
    """The plan as it was published; then one mentor can't come on the first evening's last three slots."""
    where = {p['talk']: {'slot': p['slot'], 'mentor': p['mentor']} for p in placed}
    for talk in plan['talks']:
        if talk['id'] in where: talk['was'] = where[talk['id']]
    mentor = plan['mentors'][0]
    mentor['slots'] = [s for s in mentor['slots'] if s not in ('d0-12', 'd0-13', 'd0-14')]
    return plan


def carousel(pairs, rooms, rounds, seed=1):
    pick = random.Random(seed)
    profiles = ['zw', 'hbr', 'eo', 'pie', 'bwi', 'mvi', 'dp', 'groen', 'media', 'mt'][:max(2, min(10, rooms))]
    places = -(-pairs * 12 // (10 * rooms))
    return {'format': 'trialoog-plan-1', 'kind': 'carousel', 'rounds': rounds,
            'rooms': [{'id': f'L{r}', 'profile': profiles[r % len(profiles)], 'places': places, 'at_least': 1} for r in range(rooms)],
            'pairs': [{'id': f'P{p}', 'choices': pick.sample(profiles, 3)} for p in range(pairs)]}


def groups(members, at_least, at_most, seed=1):
    pick = random.Random(seed)
    ids = [f'P{i}' for i in range(members)]
    return {'format': 'trialoog-plan-1', 'kind': 'groups', 'at_least': at_least, 'at_most': at_most, 'mix': True,
            'members': [{'id': i, 'with': pick.sample([o for o in ids if o != i], 2) if pick.random() < 0.4 else [],
                         'not_with': [pick.choice([o for o in ids if o != i])] if pick.random() < 0.1 else [],
                         'label': pick.choice(['zorg', 'techniek', 'groen'])} for i in ids]}
